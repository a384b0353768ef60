/** The commands: options to config, one call, print. Thin, and the only room that touches the standard streams. */
package hebi.cli;
