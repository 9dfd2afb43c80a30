using System.ComponentModel;
using System.Diagnostics;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The disk fills up while somebody writes.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_said_at_once_the_text_stays_and_is_stored_when_there_is_room_again()
    {
        await using var writing = new WritingProgram();
        Directory.CreateDirectory(writing.Program.Data);
        await using var disk = await SmallDisk.MountAsync(writing.Program.Data);
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(terminal, "ann@example.com", "Agenda", "Written while there was room.");
        await WritingProgram.UntilAsync(() => writing.Drafts is [{ Body.Length: > 20 }], "the draft");

        string filler = Path.Combine(writing.Program.Data, "filler");
        await FillAsync(filler);
        string much = new('x', 50_000);
        await terminal.PasteAsync(much);
        await terminal.PasteAsync(much);
        await terminal.TypeAsync(" The end.");

        string screen = await terminal.WaitForAsync(
            s => s.Contains("not saved") && s.Contains("The end."),
            "the problem"
        );
        Assert.Contains("full", screen, StringComparison.Ordinal);
        // It goes on taking what is typed.
        await terminal.TypeAsync(" Really.");
        await terminal.WaitForAsync("The end. Really.");
        // Nor is it lost by leaving.
        await terminal.SendAsync("Escape");
        await terminal.WaitForAsync(s => s.Contains("No mail") && s.Contains("full"), "the list, and why");
        await terminal.SendAsync("q");
        await terminal.WaitForAsync("“Agenda” is not stored. Quit, and lose what you wrote?");
        await terminal.SendAsync("n");
        await terminal.SendAsync("g", "m");
        await terminal.WaitForAsync("The end. Really.");
        Assert.StartsWith(
            "Written while there was room.",
            Assert.Single(writing.Drafts).Body,
            StringComparison.Ordinal
        );

        File.Delete(filler);
        await terminal.WaitForAsync(
            s => s.Contains("draft saved") && !s.Contains("not saved"),
            "the draft to be saved"
        );
        Assert.EndsWith(much + " The end. Really.", Assert.Single(writing.Drafts).Body, StringComparison.Ordinal);
        Assert.Equal("ok", Testing.Compose.DraftAudit.Integrity(writing.Database));
    }

    private static async Task FillAsync(string file)
    {
        await using var filler = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        byte[] block = new byte[4096];
        try
        {
            while (true)
                await filler.WriteAsync(block, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>A file system of a few megabytes; only root can mount one.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        private readonly string _folder;

        private SmallDisk(string folder) => _folder = folder;

        /// <summary>Skips the test where that is not possible.</summary>
        public static async Task<SmallDisk> MountAsync(string folder)
        {
            if (!OperatingSystem.IsLinux())
                Assert.Skip("A small disk is mounted as Linux does it.");
            string? failure = await RunAsync("mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", folder);
            if (failure is not null)
                Assert.Skip($"No small disk can be mounted here: {failure}");
            return new SmallDisk(folder);
        }

        // Lazily: the program may still be ending.
        public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", _folder);

        private static async Task<string?> RunAsync(string command, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(
                    new ProcessStartInfo(command, arguments) { RedirectStandardError = true }
                )!;
                string error = await process.StandardError.ReadToEndAsync(CancellationToken.None);
                await process.WaitForExitAsync(CancellationToken.None);
                return process.ExitCode == 0 ? null : error.Trim();
            }
            catch (Win32Exception missing)
            {
                return missing.Message;
            }
        }
    }
}
