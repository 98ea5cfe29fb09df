/** The command {@code somon}: its arguments, its languages, its exit statuses. It leaves the work to the other modules. */
package tj.somon.cli;
