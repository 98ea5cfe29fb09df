package tj.somon.modules.load;

import java.util.Optional;

/**
 * A file that compiling a program gives.
 *
 * @param key absolute path of the source
 * @param shown the path of the source as messages name it
 * @param output absolute path of the file to write; its map has {@code .map} behind it
 * @param code what to write, with the comment that names the map
 * @param map the source map, if one was asked for and there is one
 */
public record CompiledFile(String key, String shown, String output, String code, Optional<String> map) {}
