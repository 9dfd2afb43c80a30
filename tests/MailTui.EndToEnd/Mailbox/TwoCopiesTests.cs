using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.EndToEnd.Mailbox;

public sealed class TwoCopiesTests
{
    [Fact]
    public async Task Several_copies_on_one_data_directory_do_the_same_work_side_by_side()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        foreach (var (key, bytes) in SampleMail.Generate(200, seed: 3))
            service.Put("mail", $"inbound/{key}", bytes);
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);

        var copies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => program.RunAsync("sync", "--json")));
        var listed = await program.JsonAsync("list");

        Assert.All(copies, copy => Assert.True(copy.ExitCode == 0, copy.Error));
        Assert.Equal(200, listed.Count);
    }
}
