/**
 * What a specifier means: the file, builtin module or package behind the words of an import. It touches files only through
 * {@link tj.somon.modules.resolve.FileSystemView} and knows nothing of what is in them, {@code package.json} excepted.
 */
package tj.somon.modules.resolve;
