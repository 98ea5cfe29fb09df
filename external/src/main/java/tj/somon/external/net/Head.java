package tj.somon.external.net;

import java.util.Optional;

/**
 * What came before a body.
 *
 * @param address that answered, after redirects
 * @param mediaType {@code type/subtype} in lower case without parameters; empty if it is not said
 * @param redirects that were followed
 */
public record Head(WebAddress address, String mediaType, Optional<String> etag, int redirects) {}
