/** What may be fetched at all: names of packages, scopes, and places of the web. */
package tj.somon.external.allow;
