/** The face of external dependencies: packages of a registry and modules by URL. */
package tj.somon.external;
