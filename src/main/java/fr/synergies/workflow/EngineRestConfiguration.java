package fr.synergies.workflow;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API with one answer added: where it does not translate a refusal itself (a correlated message, for one), the refusal's
 * own status instead of 500.
 */
@Component
class EngineRestConfiguration extends CamundaJerseyResourceConfig {

    @Override
    protected void registerAdditionalResources() {
        register(new RefusalMapper());
    }

    static class RefusalMapper implements ExceptionMapper<EngineRefusal> {

        @Override
        public Response toResponse(EngineRefusal failure) {
            int status = RefusalInterceptor.refusalIn(failure)
                    .map(refusal -> refusal.kind().status())
                    .orElse(400);
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(ExceptionDto.fromException(failure))
                    .build();
        }
    }
}
