package fr.synergies.platform.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** The name of this node in the table of jobs: its host and process, so that an operator finds it. */
@Component
class NodeName {

    private final String text = host() + "/" + ProcessHandle.current().pid();

    String text() {
        return text;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
