/**
 * What a registry of packages is asked and answers: settings of {@code .npmrc}, documents of packages, what a dependency
 * wants, and which version that is. Pure: texts come in from outside.
 */
package tj.somon.external.registry;
