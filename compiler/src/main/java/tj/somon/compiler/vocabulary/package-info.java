/**
 * How each keyword, type word and builtin name is spelled. The tables are generated from {@code keywords.tsv} and
 * {@code builtins.tsv} when the project is built; no other package contains a Tajik word.
 */
package tj.somon.compiler.vocabulary;
