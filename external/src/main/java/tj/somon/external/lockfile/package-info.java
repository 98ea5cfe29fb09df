/**
 * What was resolved, written down: {@code somon.lock.json}, and reading {@code package-lock.json}. Pure: texts come in and
 * go out.
 */
package tj.somon.external.lockfile;
