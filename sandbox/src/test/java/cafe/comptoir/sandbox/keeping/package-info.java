@org.jspecify.annotations.NullUnmarked
package cafe.comptoir.sandbox.keeping;
