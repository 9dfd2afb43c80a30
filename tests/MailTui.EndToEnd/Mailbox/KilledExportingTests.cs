using System.Security.Cryptography;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The program may be killed while it exports; the same command then does the rest.</summary>
public sealed class KilledExportingTests
{
    private const int Messages = 60;

    [Theory]
    [InlineData("mbox")]
    [InlineData("maildir")]
    [InlineData("eml")]
    public async Task What_was_killed_is_completed_to_the_same_files(string format)
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        foreach (var (key, bytes) in SampleMail.Generate(Messages, 5))
            service.Put("mail", $"inbound/{key}", bytes);
        await program.JsonAsync("sync");
        await ExportAsync(program, "whole", format);
        string[] whole = Files(program["whole"]);

        var cancellation = TestContext.Current.CancellationToken;
        for (int round = 0; round < BuiltProgram.Repetitions(2); round++)
        {
            // Each time a little further: the object after so many is held, and the program killed while it waits for it.
            for (int after = 9; after < Messages; after += 17)
            {
                using (var gate = service.Faults.On(S3Operation.GetObject).Every(after).Hold())
                {
                    using var process = program.Start(
                        "export",
                        "in:anywhere",
                        "--to",
                        program["out"],
                        "--format",
                        format
                    );
                    await Task.WhenAny(gate.ReachedAsync(1, cancellation), process.WaitForExitAsync(cancellation));
                    if (!process.HasExited)
                        process.Kill();
                    await process.WaitForExitAsync(cancellation);
                }

                service.Faults.Clear();
                if (format == "mbox" && File.Exists(program["out"]))
                    Assert.Equal(whole[0], Files(program["out"])[0]);
            }

            await ExportAsync(program, "out", format);
            Assert.Equal(whole, Files(program["out"]));
            Remove(program["out"]);
        }
    }

    private static async Task ExportAsync(BuiltProgram program, string to, string format)
    {
        var result = Assert.Single(
            await program.JsonAsync("export", "in:anywhere", "--to", program[to], "--format", format)
        );
        Assert.Equal(Messages, result.GetProperty("exported").GetInt32() + result.GetProperty("skipped").GetInt32());
        Assert.Equal(0, result.GetProperty("failed").GetInt32());
    }

    /// <summary>What is there, without the index: its order tells of the kills.</summary>
    private static string[] Files(string path) =>
        [
            .. (File.Exists(path) ? [path] : Directory.GetFiles(path, "*", SearchOption.AllDirectories))
                .Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal))
                .Select(file =>
                    $"{Path.GetRelativePath(path, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        File.Delete(path + ".index.jsonl");
        File.Delete(path);
    }
}
