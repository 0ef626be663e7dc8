/** The control API as a script in another language uses it: plain HTTP and JSON. */
package cafe.comptoir.sandbox.control;
