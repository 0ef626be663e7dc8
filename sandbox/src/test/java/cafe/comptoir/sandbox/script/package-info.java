/** Scripted people at a help desk made with JDA. */
package cafe.comptoir.sandbox.script;
