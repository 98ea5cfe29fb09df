/**
 * What a module wants from other modules and gives to them (ECMAScript 2025, 16.2.1.6), as a value made from its tree
 * and its names. It knows nothing of files, specifiers' meaning or linking.
 */
package tj.somon.compiler.module;
