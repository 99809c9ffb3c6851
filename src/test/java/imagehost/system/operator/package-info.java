/**
 * What an operator or a user runs: the script {@code run}, the examples of the documents, the tools. Read
 * {@link imagehost.system.operator.RunScriptIT} first.
 */
@NullMarked
package imagehost.system.operator;

import org.jspecify.annotations.NullMarked;
