/** Reads source files as strict UTF-8. It knows nothing of specifiers or of what a file means. */
package tj.somon.modules.source;
