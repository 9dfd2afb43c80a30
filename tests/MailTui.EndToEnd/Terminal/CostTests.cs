using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Terminal;

/// <summary>What the program costs on a slow line and a small machine.</summary>
public sealed class CostTests
{
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Keys_cost_few_bytes()
    {
        await using PtyProcess program = await StartAsync();

        Assert.InRange(await program.BytesForAsync("j"), 1, 300);
        await program.BytesForAsync("i");
        Assert.InRange(await program.BytesForAsync("a"), 1, 67);
        Assert.InRange(await program.BytesForAsync("한"), 1, 67);
    }

    [Fact]
    public async Task An_idle_program_sends_nothing_and_sleeps()
    {
        await using PtyProcess program = await StartAsync();
        // The runtime's own start-up work is over when its threads have been still for a moment.
        await program.WaitUntilQuietAsync();
        using PeriodicTimer timer = new(Watched);
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        int bytes = program.OutputLength;
        TimeSpan cpu = program.CpuTime;
        IReadOnlyDictionary<string, long> before = program.ContextSwitches();
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        Assert.Equal(bytes, program.OutputLength);
        Assert.InRange(program.CpuTime - cpu, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        long wakeUps = program
            .ContextSwitches()
            .Sum(task => task.Value - before.GetValueOrDefault(task.Key, task.Value));
        // Not of ours: the runtime's background compiler, the finaliser.
        Assert.InRange(wakeUps, 0, 30);
    }

    private static async Task<PtyProcess> StartAsync()
    {
        PtyProcess program = PtyProcess.Start([SampleProgram.Path]);
        await program.WaitForOutputAsync("ready");
        return program;
    }
}
