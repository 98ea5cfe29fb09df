/** Reads source files as texts, strictly: UTF-8 unless the configuration says otherwise. It knows nothing of specifiers or of what a file means. */
package tj.somon.modules.source;
