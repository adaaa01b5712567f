package fr.synergies.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
@Tag(name = "Programmes")
class AlertApiController {

    private final Alerts alerts;

    AlertApiController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    @Operation(summary = "What cannot wait, as the signed-in user's dashboard says it")
    List<Alert> now(Locale language) {
        return alerts.now(language);
    }
}
