/** {@code somon.config.json}: finding it, checking every key, and the settings it holds. It knows no command line. */
package tj.somon.modules.config;
