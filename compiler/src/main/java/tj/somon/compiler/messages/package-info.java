/**
 * What people read: findings in English, Russian and Tajik, and the lines of source they speak of. It knows no phase, no
 * terminal and no file; the language is chosen by whoever shows a finding.
 */
package tj.somon.compiler.messages;
