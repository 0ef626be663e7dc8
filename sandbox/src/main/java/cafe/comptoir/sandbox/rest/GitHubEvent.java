package cafe.comptoir.sandbox.rest;

import java.util.Map;
import java.util.Optional;

/**
 * What Discord says of one of GitHub's events.
 *
 * @param title with JSON pointers in braces into what GitHub told
 * @param page points to what has the page ({@code html_url}) and the text ({@code body})
 * @param color of the embed, 0xRRGGBB
 */
record GitHubEvent(String title, String page, int color) {
    private static final int BLUE = 0x7289DA;
    private static final int ORANGE = 0xEB6420;
    private static final int YELLOW = 0xE68D60;
    private static final int GREEN = 0x009800;
    private static final int GREY = 0x6E7681;

    private static final Map<String, GitHubEvent> KINDS =
            Map.ofEntries(
                    kind("create", "New {/ref_type} created: {/ref}", "/repository", GREY),
                    kind("delete", "{/ref_type} deleted: {/ref}", "/repository", GREY),
                    kind("fork", "Fork created: {/forkee/full_name}", "/forkee", GREY),
                    kind("public", "Now open sourced!", "/repository", GREEN),
                    kind("watch started", "New star added", "/repository", GREY),
                    kind(
                            "member added",
                            "New collaborator added: {/member/login}",
                            "/member",
                            GREY),
                    kind(
                            "release published",
                            "New release published: {/release/tag_name}",
                            "/release",
                            GREY),
                    kind(
                            "issues opened",
                            "Issue opened: #{/issue/number} {/issue/title}",
                            "/issue",
                            ORANGE),
                    kind(
                            "issues reopened",
                            "Issue reopened: #{/issue/number} {/issue/title}",
                            "/issue",
                            ORANGE),
                    kind(
                            "issues closed",
                            "Issue closed: #{/issue/number} {/issue/title}",
                            "/issue",
                            GREY),
                    kind(
                            "issue_comment created",
                            "New comment on issue #{/issue/number}: {/issue/title}",
                            "/comment",
                            YELLOW),
                    kind(
                            "commit_comment created",
                            "New comment on commit `{/comment/commit_id}`",
                            "/comment",
                            YELLOW),
                    kind(
                            "pull_request opened",
                            "Pull request opened: #{/pull_request/number} {/pull_request/title}",
                            "/pull_request",
                            GREEN),
                    kind(
                            "pull_request reopened",
                            "Pull request reopened: #{/pull_request/number} {/pull_request/title}",
                            "/pull_request",
                            GREEN),
                    kind(
                            "pull_request closed",
                            "Pull request closed: #{/pull_request/number} {/pull_request/title}",
                            "/pull_request",
                            GREY),
                    kind(
                            "pull_request_review submitted",
                            "Pull request review submitted: #{/pull_request/number} {/pull_request/title}",
                            "/review",
                            GREY),
                    kind(
                            "pull_request_review_comment created",
                            "New review comment on pull request #{/pull_request/number}: {/pull_request/title}",
                            "/comment",
                            YELLOW),
                    kind(
                            "discussion created",
                            "New discussion #{/discussion/number}: {/discussion/title}",
                            "/discussion",
                            BLUE),
                    kind(
                            "discussion answered",
                            "Discussion answered #{/discussion/number}: {/discussion/title}",
                            "/answer",
                            GREEN),
                    kind(
                            "discussion_comment created",
                            "New comment on discussion #{/discussion/number}: {/discussion/title}",
                            "/comment",
                            YELLOW),
                    kind(
                            "check_run completed",
                            "{/check_run/name} {/check_run/conclusion} on {/check_run/check_suite/head_branch}",
                            "/check_run",
                            GREY),
                    kind(
                            "check_suite completed",
                            "{/check_suite/app/name} checks {/check_suite/conclusion} on {/check_suite/head_branch}",
                            "/repository",
                            GREY));

    /** {@code event} as GitHub's header names it, {@code action} empty for those that have none. */
    static Optional<GitHubEvent> of(String event, String action) {
        return Optional.ofNullable(KINDS.get((event + " " + action).strip()));
    }

    private static Map.Entry<String, GitHubEvent> kind(
            String on, String title, String page, int color) {
        return Map.entry(on, new GitHubEvent(title, page, color));
    }
}
