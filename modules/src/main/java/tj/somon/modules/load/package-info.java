/**
 * Loads a program: from the entry, specifiers to keys to compiled modules. It knows nothing of engines, and files only
 * through {@link tj.somon.modules.load.ModuleSource}.
 */
package tj.somon.modules.load;
