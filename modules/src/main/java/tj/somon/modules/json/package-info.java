/** JSON texts in and out, with the place of every value. The only package that knows the JSON library. */
package tj.somon.modules.json;
