using MailTui.Testing.Messages;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The command line against a real S3 service: radosgw, where one is running.</summary>
public sealed class RadosgwTests
{
    [Fact]
    public async Task Thousands_of_messages_are_fetched_once_and_listed_in_their_order()
    {
        int count = BuiltProgram.Repetitions(1000);
        var mail = SampleMail.Generate(count, seed: 11).ToDictionary(message => message.Key, message => message.Bytes);
        using var bucket = await RadosgwBucket.CreateAsync();
        await Parallel.ForEachAsync(
            mail,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 16,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (message, _) => await bucket.PutAsync($"inbound/{message.Key}", message.Value)
        );
        using var program = new BuiltProgram();
        program.UseBucket(RadosgwBucket.Url, bucket.Name, RadosgwBucket.Credentials);

        var first = (await program.JsonAsync("sync"))[0];
        var second = (await program.JsonAsync("sync"))[0];
        var newest = await program.JsonAsync("list", "--limit", "10");
        var all = await program.JsonAsync("list");

        TestContext.Current.SendDiagnosticMessage($"{count} messages: {first}, then {second}");
        Assert.Equal((count, 0), (first.GetProperty("fetched").GetInt32(), first.GetProperty("failed").GetInt32()));
        Assert.Equal((count, 0), (second.GetProperty("listed").GetInt32(), second.GetProperty("fetched").GetInt32()));
        Assert.Equal(mail.Keys.Order(), all.Select(row => row.GetProperty("key").GetString()).Order());
        var arrivals = all.Select(row => row.GetProperty("arrived").GetDateTimeOffset()).ToList();
        Assert.Equal(arrivals.OrderDescending(), arrivals);
        Assert.Equal(10, newest.Count);
        Assert.All(
            newest,
            row =>
            {
                Assert.Equal("pass", row.GetProperty("verdicts").GetProperty("spam").GetString());
                Assert.NotEqual("", row.GetProperty("subject").GetString());
                Assert.Contains('@', row.GetProperty("from").GetProperty("address").GetString() ?? "");
            }
        );
    }
}
