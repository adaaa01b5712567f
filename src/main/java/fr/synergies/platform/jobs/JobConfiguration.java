package fr.synergies.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How db-scheduler runs jobs: one task, whose instances are the jobs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {

    /** When even noting a failure fails, such as while the database is away. */
    private static final Duration AFTER_FAULTS = Duration.ofSeconds(10);

    @Bean
    Task<Void> jobTask(ObjectProvider<JobRunner> runner) {
        return Tasks.custom(JobLeases.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULTS))
                .execute((lease, context) -> afterwards(runner.getObject()
                        .run(
                                Long.parseLong(lease.getId()),
                                JobRunner.Turn.until(
                                        () -> context.getSchedulerState().isShuttingDown()))));
    }

    @Bean
    DbSchedulerCustomizer namedAfterNode(NodeName node) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(node.text()));
            }
        };
    }

    private static CompletionHandler<Void> afterwards(JobRunner.Result result) {
        return switch (result.next()) {
            case END -> (complete, lease) -> lease.stop();
            case AGAIN ->
                (complete, lease) ->
                        lease.reschedule(complete, complete.getTimeDone().plus(result.pause()));
            case NOT_OURS -> (complete, lease) -> {};
        };
    }
}
