/** The page's files. */
package cafe.comptoir.sandbox.ui;
