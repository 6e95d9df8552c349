package io.authdb.engine.adopt;

/**
 * Where a tool keeps its history in one database.
 *
 * @param tool whose it is
 * @param quoted its name with its schema's, as SQL takes it
 * @param shown its name as differences show it: without the working schema's
 */
public record ToolTable(Tool tool, String quoted, String shown) {}
