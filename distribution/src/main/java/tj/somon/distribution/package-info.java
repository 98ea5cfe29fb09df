/** Makes the installed distribution: its list of jars and its AOT cache. It knows nothing of the language. */
@org.jspecify.annotations.NullMarked
package tj.somon.distribution;
