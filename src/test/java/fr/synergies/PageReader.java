package fr.synergies;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Reads pages in French as users who have signed in, with the groups the program gives them. */
public final class PageReader {

    private final MockMvc http;

    public PageReader(WebApplicationContext program) {
        http = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    /** The page at an address, which has to be there. */
    public String read(String name, String path) {
        String group = name.startsWith("manager") ? "line-manager" : name;
        try {
            var response = http.perform(get(path)
                            .locale(Locale.FRENCH)
                            .header("Accept-Language", "fr")
                            .with(user(name).authorities(() -> "GROUP_" + group)))
                    .andReturn()
                    .getResponse();
            if (response.getStatus() != 200) {
                throw new AssertionError(path + ": " + response.getStatus());
            }
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (AssertionError refused) {
            throw refused;
        } catch (Exception failed) {
            throw new AssertionError(path, failed);
        }
    }
}
