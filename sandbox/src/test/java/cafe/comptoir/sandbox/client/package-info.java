/** The sandbox under real clients: unmodified JDA, and plain HTTP where JDA would refuse before Discord could. */
package cafe.comptoir.sandbox.client;
