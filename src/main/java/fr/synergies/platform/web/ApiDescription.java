package fr.synergies.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The general part of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi() {
        SecurityScheme basic =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
        return new OpenAPI()
                .info(new Info()
                        .title("Synergies")
                        .version("1")
                        .description("Amounts are euros with two decimals. Errors are problem details (RFC 9457)."))
                .addServersItem(new Server().url("/")) // else the host that the request names
                .components(new Components().addSecuritySchemes(BASIC, basic))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
