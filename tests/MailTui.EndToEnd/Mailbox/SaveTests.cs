using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Attachments from a bucket to a folder, by the program itself.</summary>
public sealed class SaveTests
{
    [Fact]
    public async Task Attachments_of_a_bucket_come_out_as_they_went_in_and_overwrite_nothing()
    {
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31))];
        string key = A.MessageId(1);
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        service.Put(
            "mail",
            $"inbound/{key}",
            A.Message()
                .Key(key)
                .Attachment("견적서.pdf", "application/pdf", content)
                .Attachment("../../b.bin", "application/octet-stream", [1])
                .Build(),
            MessageBuilder.DefaultDate
        );
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        await program.JsonAsync("sync");

        var first = await program.JsonAsync("save", key[..8], "--all", "--to", program["out"]);
        var second = await program.JsonAsync("save", key[..8], "--all", "--to", program["out"]);

        Assert.Equal(["견적서.pdf", "b.bin"], first.Select(line => line.GetProperty("name").GetString()));
        Assert.Equal(["견적서 (2).pdf", "b (2).bin"], second.Select(line => line.GetProperty("name").GetString()));
        Assert.All(Directory.GetFiles(program["out"], "*.pdf"), path => Assert.Equal(content, File.ReadAllBytes(path)));
        Assert.Equal(4, Directory.GetFileSystemEntries(program["out"]).Length);
    }
}
