package fr.synergies.platform.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A request's JSON body that can be read again, to find everything that is wrong with it. */
record RereadableBody(byte[] content, HttpHeaders headers, Type type) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
