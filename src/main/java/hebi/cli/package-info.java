/**
 * The commands: options to config, one call, print. The only room that touches the standard streams: data goes to standard
 * output, everything said to the person to standard error.
 *
 * <pre>{@code
 * hebi align a.en.html a.zh.html -o a.tmx
 * hebi lookup "双边贸易额达到2.3亿美元"
 * hebi export -o all.tmx
 * }</pre>
 *
 * <p>{@link hebi.cli.Hebi} is the root; each command is a class of its own, and {@link hebi.cli.Terminal} is what it prints
 * to. An option comes from the command line, else from the environment, else from the user's settings
 * ({@link hebi.cli.Settings}).
 */
package hebi.cli;
