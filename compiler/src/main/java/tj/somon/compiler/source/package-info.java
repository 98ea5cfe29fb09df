/** Source texts and places in them. It knows nothing of tokens or trees. */
package tj.somon.compiler.source;
