/** Plugins that tests pack into JARs: a good one, and one for each way of being bad. */
package cafe.comptoir.platform.boot.sample;
