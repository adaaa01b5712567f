package fr.synergies.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body ends with {@link BodyTooLarge} where it is too long, however its length was declared. */
class BoundedRequest extends HttpServletRequestWrapper {

    private final long most;
    private Optional<Bounded> body = Optional.empty();
    private boolean exceeded;

    BoundedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    /** Whether somebody has read beyond the bound. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body.isEmpty()) {
            body = Optional.of(new Bounded(super.getInputStream()));
        }
        return body.get();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = Optional.ofNullable(getCharacterEncoding()).orElse(StandardCharsets.UTF_8.name());
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
    }

    private class Bounded extends ServletInputStream {

        private final ServletInputStream content;
        private long count;

        Bounded(ServletInputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int one = content.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int some = content.read(target, from, length);
            counted(Math.max(some, 0));
            return some;
        }

        private void counted(int some) throws BodyTooLarge {
            count += some;
            if (count > most) {
                exceeded = true;
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public int available() throws IOException {
            return content.available();
        }

        @Override
        public boolean isFinished() {
            return content.isFinished();
        }

        @Override
        public boolean isReady() {
            return content.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            content.setReadListener(listener);
        }
    }
}
