/**
 * The module system as a whole: {@link tj.somon.modules.Modules} loads, compiles and resolves over the parts in the packages
 * below. It knows nothing of servers, meters and engines.
 */
package tj.somon.modules;
