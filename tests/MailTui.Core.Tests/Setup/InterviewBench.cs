using MailTui.Core.Setup.Interview;
using MailTui.Testing;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Setup;

/// <summary>A bucket, an environment, and the interview about them.</summary>
internal sealed class InterviewBench : IAsyncDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    private InterviewBench(S3Service s3) => S3 = s3;

    public S3Service S3 { get; }

    public TemporaryDirectory Folder { get; } = new();

    public string? ServiceUrl { get; set; }

    public bool Checks { get; set; } = true;

    public string? Region { get; set; }

    public IReadOnlyList<string> Taken { get; set; } = [];

    public static async Task<InterviewBench> StartAsync()
    {
        S3Service.ApplyEnvironment();
        var bench = new InterviewBench(await S3Service.StartAsync());
        bench.ServiceUrl = bench.S3.Url;
        bench._variables["HOME"] = bench.Folder.Path;
        bench._variables["AWS_ACCESS_KEY_ID"] = S3Service.AccessKey;
        return bench;
    }

    public InterviewBench With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>A message as SES stores it, and the notification of its rule.</summary>
    public InterviewBench Receive(string bucket, string prefix, string recipient, int count = 1)
    {
        S3.CreateBucket(bucket);
        S3.Put(bucket, prefix + "AMAZON_SES_SETUP_NOTIFICATION", "setup"u8.ToArray());
        for (int i = 0; i < count; i++)
        {
            string id = $"{i:x4}".PadLeft(40, '0');
            S3.Put(bucket, prefix + id, A.Message().Key(id).DeliveredTo(recipient).Build());
        }

        return this;
    }

    public Task<SetupInterview> AskAsync() =>
        SetupInterview.StartAsync(
            new SetupInterviewOptions
            {
                Variable = _variables.GetValueOrDefault,
                Time = TimeProvider.System,
                ServiceUrl = ServiceUrl,
                Checks = Checks,
                Region = Region,
                TakenNames = Taken,
                Folders = [Folder.Path],
                ConnectPatience = TimeSpan.FromSeconds(2),
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Answers one question after the other; null: as proposed.</summary>
    public static async Task<SetupReply> AnswerAsync(
        SetupInterview interview,
        params (string Id, string? Answer)[] answers
    )
    {
        SetupReply? reply = null;
        foreach (var (id, answer) in answers)
        {
            Assert.Equal(id, interview.Question?.Id);
            reply = await interview.AnswerAsync(
                answer ?? interview.Question!.Default,
                TestContext.Current.CancellationToken
            );
            Assert.True(reply.IsAccepted, $"{id}: {string.Join("; ", reply.Results.Select(DoctorBench.Text))}");
        }

        return reply!;
    }

    public static string Text(SetupReply reply) => string.Join('\n', reply.Results.Select(DoctorBench.Text));

    public async ValueTask DisposeAsync()
    {
        await S3.DisposeAsync();
        Folder.Dispose();
    }
}
