package fi.muutto.service;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the service answered, after all redirects.
 *
 * @param path with the query, from the root of the service
 */
public record Page(int status, String path, HttpHeaders headers, String body) {

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The first group of every match. */
    public List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceAll(pattern, "$1"))
                .toList();
    }

    /** The text as a reader sees it: no tags, single spaces, no-break spaces as plain ones. */
    public String text() {
        return body.replaceAll("(?s)<(script|style|title)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
