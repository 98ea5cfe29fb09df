/**
 * HTTP as this program allows it: one GET with its redirects, to checked addresses only, within limits of time and size. The
 * only package that knows the HTTP client.
 */
package tj.somon.external.net;
