package fr.synergies.platform.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.AtOnce;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's identity endpoints answer to an administrator, both through the REST API and as the Admin webapp calls them. */
@SynergiesTest
class IdentityInputsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String LONG = "x".repeat(300);

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    private List<Way> ways;

    @BeforeEach
    void signIn() {
        Http webapp = Http.anonymous(port);
        webapp.signIn("admin", "synergies");
        webapp.get("/camunda/app/admin/default/");
        ways = List.of(
                new Way(Http.basic(port, "admin", "synergies"), "/engine-rest", new String[] {"Accept-Language", "fr"}),
                new Way(webapp, "/camunda/api/engine/engine/default", new String[] {
                    "X-XSRF-TOKEN", webapp.cookie("XSRF-TOKEN"), "Accept-Language", "fr"
                }));
        assertThat(create("known").statusCode()).isEqualTo(204);
    }

    @AfterEach
    void removeEverybodyNew() {
        identities.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> !id.equals("admin") && !id.matches("(staff|manager)-.*|finance2?|auditor"))
                .forEach(identities::deleteUser);
        identities.deleteGroup("some-group");
        identities.deleteTenant("some-tenant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"system", "System", "SYSTEM", "anonymousUser", "anonymoususer", "engine", "sуstem", "systern"})
    void the_names_of_the_program_itself_are_refused(String id) {
        refused(id, id.equals("sуstem") ? "lettres sans accent" : "le programme utilise lui-même");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Finance", "FINANCE2", "finAnce", "adrnin", "staff-ccI", "known", "KN0WN"})
    void an_id_that_is_taken_for_another_one_is_refused(String id) {
        refused(id, id.equals("known") ? "existe déjà" : "se confond avec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\\\b", "a b", "é", "a;b", "a%2Fb", "a?b", "a#b", "аdmin"})
    void an_id_that_cannot_stand_in_a_path_is_refused(String id) {
        refused(id, "1 à 64 caractères");
    }

    @Test
    void an_id_of_64_characters_is_accepted_and_one_of_65_is_refused() {
        assertThat(create("y".repeat(64)).statusCode()).isEqualTo(204);
        refused("z".repeat(65), "1 à 64 caractères");
    }

    @Test
    void of_two_ids_that_look_alike_and_come_at_once_one_is_refused() throws Exception {
        for (int pair = 0; pair < 5; pair++) {
            String id = "clara" + pair;
            String other = "c1ara" + pair;
            assertThat(AtOnce.both(
                            () -> create(id).statusCode(), () -> create(other).statusCode()))
                    .containsExactlyInAnyOrder(204, 400);
        }
    }

    @Test
    void the_program_refuses_such_ids_from_its_own_code_too() {
        User user = identities.newUser("System");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> identities.saveUser(user)))
                .hasMessageContaining("id : ");
    }

    @Test
    void who_may_not_create_users_does_not_learn_whose_id_is_taken() {
        Http finance = Http.basic(port, "finance", "synergies");
        for (String id : List.of("known", "unknown", "system", "a/b")) {
            assertThat(finance.postJson("/engine-rest/user/create", user(id)).statusCode())
                    .as(id)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_account_of_one_user_cannot_be_written_over_that_of_another() {
        for (Way way : ways) {
            HttpResponse<String> answer = way.put("/user/known/profile", "{\"id\":\"finance\",\"firstName\":\"F\"}");
            assertThat(answer.statusCode()).as(way.base()).isEqualTo(400);
        }
        assertThat(ways.get(0)
                        .put("/user/known/profile", "{\"firstName\":\"F\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ways.get(0).client().get("/engine-rest/user/known/profile").body())
                .contains("\"firstName\":\"F\"");
    }

    @Test
    void every_input_that_cannot_be_is_answered_with_4xx() {
        ways.get(0).post("/group/create", "{\"id\":\"some-group\",\"name\":\"n\"}");
        ways.get(0).post("/tenant/create", "{\"id\":\"some-tenant\",\"name\":\"n\"}");
        ways.get(0).put("/group/some-group/members/known", "{}");
        ways.get(0).put("/tenant/some-tenant/user-members/known", "{}");
        SoftAssertions softly = new SoftAssertions();
        for (Way way : ways) {
            for (Input input : impossible()) {
                HttpResponse<String> answer = input.send(way);
                softly.assertThat(answer.statusCode())
                        .as("%s %s: %s", way.base(), input, answer.body())
                        .isBetween(400, 499);
            }
        }
        softly.assertAll();
    }

    private static List<Input> impossible() {
        List<Input> all = new ArrayList<>();
        List<String> bodies = List.of("null", "[]", "1", "\"text\"", "{", "{\"unknown\":1}", "");
        for (String body : bodies) {
            all.add(new Input("POST", "/user/create", body));
            all.add(new Input("PUT", "/user/known/credentials", body));
            all.add(new Input("POST", "/group/create", body));
            all.add(new Input("POST", "/tenant/create", body));
            all.add(new Input("POST", "/authorization/create", body));
        }
        for (String body : List.of("null", "[]", "1", "{")) {
            all.add(new Input("PUT", "/user/known/profile", body));
            all.add(new Input("PUT", "/group/some-group", body));
            all.add(new Input("PUT", "/tenant/some-tenant", body));
            all.add(new Input("POST", "/identity/password-policy", body));
            all.add(new Input("POST", "/group", body));
            all.add(new Input("POST", "/group/count", body));
        }
        all.addAll(users());
        all.addAll(groupsAndTenants());
        all.addAll(authorizations());
        all.addAll(questions());
        return all;
    }

    private static List<Input> users() {
        return List.of(
                new Input("POST", "/user/create", "{\"profile\":null}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":null}}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":{}}}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":\"n1\",\"firstName\":\"" + LONG + "\"}}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":\"n2\",\"lastName\":\"a\\u0000\"}}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":\"n3\",\"email\":\"" + LONG + "\"}}"),
                new Input("POST", "/user/create", "{\"profile\":{\"id\":\"n4\"},\"credentials\":{\"password\":[]}}"),
                new Input("PUT", "/user/known/profile", "{\"firstName\":\"" + LONG + "\"}"),
                new Input("PUT", "/user/nobody/profile", "{\"firstName\":\"F\"}"),
                new Input(
                        "PUT",
                        "/user/nobody/credentials",
                        "{\"password\":\"p\",\"authenticatedUserPassword\":\"synergies\"}"),
                new Input("PUT", "/user/known/credentials", "{\"password\":\"" + PASSWORD + "\"}"),
                new Input("GET", "/user/nobody/profile", ""),
                new Input("GET", "/user/" + LONG + "/profile", ""),
                new Input("GET", "/user/nobody/none-such", ""));
    }

    private static List<Input> groupsAndTenants() {
        return List.of(
                new Input("POST", "/group/create", "{\"id\":null}"),
                new Input("POST", "/group/create", "{\"id\":\"\"}"),
                new Input("POST", "/group/create", "{\"id\":\"a/b\"}"),
                new Input("POST", "/group/create", "{\"id\":\"" + LONG + "\"}"),
                new Input("POST", "/group/create", "{\"id\":\"some-group\"}"),
                new Input("POST", "/group/create", "{\"id\":\"g1\",\"name\":\"" + LONG + "\"}"),
                new Input("POST", "/group/create", "{\"id\":\"g2\",\"type\":\"" + LONG + "\"}"),
                new Input("PUT", "/group/some-group", "{\"id\":\"finance\",\"name\":\"n\"}"),
                new Input("PUT", "/group/some-group", "{\"name\":\"" + LONG + "\"}"),
                new Input("PUT", "/group/none-such", "{\"name\":\"n\"}"),
                new Input("GET", "/group/none-such", ""),
                new Input("PUT", "/group/some-group/members/nobody", "{}"),
                new Input("PUT", "/group/none-such/members/known", "{}"),
                new Input("PUT", "/group/some-group/members/known", "{}"),
                new Input("POST", "/tenant/create", "{\"id\":\"" + LONG + "\"}"),
                new Input("POST", "/tenant/create", "{\"id\":\"some-tenant\"}"),
                new Input("POST", "/tenant/create", "{\"id\":\"t1\",\"name\":\"" + LONG + "\"}"),
                new Input("PUT", "/tenant/some-tenant", "{\"name\":\"" + LONG + "\"}"),
                new Input("PUT", "/tenant/none-such", "{\"name\":\"n\"}"),
                new Input("PUT", "/tenant/some-tenant/user-members/nobody", "{}"),
                new Input("PUT", "/tenant/some-tenant/user-members/known", "{}"),
                new Input("PUT", "/tenant/none-such/user-members/known", "{}"),
                new Input("PUT", "/tenant/some-tenant/group-members/none-such", "{}"));
    }

    private static List<Input> authorizations() {
        String whole = "\"permissions\":[\"READ\"],\"resourceType\":1,\"resourceId\":\"*\"";
        return List.of(
                new Input("POST", "/authorization/create", "{}"),
                new Input("POST", "/authorization/create", "{\"type\":1}"),
                new Input("POST", "/authorization/create", "{\"type\":99,\"userId\":\"known\"," + whole + "}"),
                new Input("POST", "/authorization/create", "{\"type\":null,\"userId\":\"known\"," + whole + "}"),
                new Input("POST", "/authorization/create", "{\"type\":1," + whole + "}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"groupId\":\"finance\"," + whole + "}"),
                new Input("POST", "/authorization/create", "{\"type\":1,\"userId\":\"" + LONG + "\"," + whole + "}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"permissions\":[\"FLY\"],\"resourceType\":1}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"permissions\":[null],\"resourceType\":1}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"permissions\":[\"READ\"],\"resourceType\":99}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"permissions\":[\"READ\"]}"),
                new Input(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"userId\":\"known\",\"permissions\":[\"READ\"],\"resourceType\":1,\"resourceId\":\""
                                + LONG + "\"}"),
                new Input("PUT", "/authorization/none-such", "{}"),
                new Input("GET", "/authorization/none-such", ""),
                new Input("DELETE", "/authorization/none-such", ""),
                new Input("GET", "/authorization/check", ""),
                new Input("GET", "/authorization/check?permissionName=READ&resourceName=x&resourceType=99", ""),
                new Input("GET", "/authorization/check?permissionName=FLY&resourceName=x&resourceType=1", ""),
                new Input("GET", "/authorization/check?permissionName=READ&resourceName=x&resourceType=a", ""));
    }

    private static List<Input> questions() {
        List<Input> all = new ArrayList<>();
        for (String path : List.of("/user", "/group", "/tenant", "/authorization")) {
            all.add(new Input("GET", path + "?sortBy=none-such&sortOrder=asc", ""));
            all.add(new Input("GET", path + "?sortBy=id", ""));
            all.add(new Input("GET", path + "?firstResult=a", ""));
            all.add(new Input("GET", path + "?maxResults=99999999999", ""));
        }
        all.add(new Input("GET", "/identity/groups", ""));
        all.add(new Input("GET", "/user?id=%00", ""));
        all.add(new Input("POST", "/group", "{\"name\":\"\\u0000\"}"));
        all.add(new Input("POST", "/group", "{\"sorting\":[{\"sortBy\":\"none-such\",\"sortOrder\":\"asc\"}]}"));
        all.add(new Input("POST", "/group", "{\"sorting\":[null]}"));
        return all;
    }

    private HttpResponse<String> create(String id) {
        return ways.get(0).post("/user/create", user(id));
    }

    private void refused(String id, String reason) {
        for (Way way : ways) {
            HttpResponse<String> answer = way.post("/user/create", user(id));
            assertThat(answer.statusCode())
                    .as("%s: %s", way.base(), answer.body())
                    .isEqualTo(400);
            assertThat(answer.body()).contains(reason);
        }
    }

    private static String user(String id) {
        return "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}".formatted(id, PASSWORD);
    }

    /** A way into the engine's REST API, and the headers that it needs. */
    private record Way(Http client, String base, String[] headers) {

        HttpResponse<String> post(String path, String body) {
            return client.postJson(base + path, body, headers);
        }

        HttpResponse<String> put(String path, String body) {
            return client.putJson(base + path, body, headers);
        }
    }

    private record Input(String method, String path, String body) {

        HttpResponse<String> send(Way way) {
            return switch (method) {
                case "POST" -> way.post(path, body);
                case "PUT" -> way.put(path, body);
                case "DELETE" -> way.client().delete(way.base() + path, way.headers());
                default -> way.client().get(way.base() + path, way.headers());
            };
        }
    }
}
