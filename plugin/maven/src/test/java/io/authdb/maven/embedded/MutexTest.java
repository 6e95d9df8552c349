package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutexTest {
    @TempDir
    private Path folder;

    @Test
    void onlyOneThreadIsInsideAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            seen.add(threads.submit(() -> new Mutex(folder.resolve("lock")).hold(() -> {
                int now = inside.incrementAndGet();
                Thread.yield();
                inside.decrementAndGet();
                return now;
            })));
        }
        for (Future<Integer> now : seen) {
            assertThat(now.get()).isOne();
        }
        threads.shutdown();
    }

    @Test
    void aFileLockedInThisJvmCountsAsHeldNotAsAFailure() throws Exception {
        new Mutex(folder.resolve("lock")).hold(() -> {
            try (FileChannel second = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
                assertThat(Mutex.locks(second)).isFalse();
            }
            return 0;
        });
    }

    @Test
    void anotherProcessStaysOutEvenWhenAThreadOfThisOneGivesUpWaiting() throws Exception {
        Mutex mutex = new Mutex(folder.resolve("lock"));
        Thread waiting = new Thread(() -> catchThrowable(() -> mutex.hold(() -> 0)));
        String outcome = mutex.hold(() -> {
            waiting.start();
            Poll.pause(Duration.ofMillis(100));
            waiting.interrupt();
            Poll.pause(Duration.ofMillis(100));
            return OtherProcess.run(LockAttempt.class, folder.resolve("lock").toString());
        });
        waiting.join();
        assertThat(outcome).isEqualTo("held");
        assertThat(OtherProcess.run(LockAttempt.class, folder.resolve("lock").toString()))
                .isEqualTo("free");
    }
}
