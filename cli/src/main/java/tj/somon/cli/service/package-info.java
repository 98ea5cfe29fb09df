/** {@code somon service}: requests as JSON lines, answered in any order. It knows no command line. */
package tj.somon.cli.service;
