using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

/// <summary>The errors that no service on the loopback interface can cause.</summary>
public sealed class S3ErrorTranslatorTests
{
    [Theory]
    [InlineData(SocketError.HostNotFound, "s3.eu-west-1.amazonaws.com cannot be found (DNS)")]
    [InlineData(SocketError.TryAgain, "s3.eu-west-1.amazonaws.com cannot be found (DNS)")]
    [InlineData(SocketError.NetworkUnreachable, "There is no way to s3.eu-west-1.amazonaws.com")]
    [InlineData(SocketError.TimedOut, "s3.eu-west-1.amazonaws.com did not answer in time")]
    [InlineData(SocketError.ConnectionReset, "The connection to s3.eu-west-1.amazonaws.com was dropped")]
    public void A_network_error_names_the_host(SocketError code, string expected)
    {
        var error = new HttpRequestException("", new SocketException((int)code));
        Assert.StartsWith(expected, Translated<StoreUnavailableException>(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_cannot_be_made_secure_is_no_matter_of_credentials()
    {
        var error = new HttpRequestException("", new AuthenticationException());
        Assert.Contains("certificate", Translated<StoreUnavailableException>(error), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_another_language_points_to_the_service_url()
    {
        var error = new AmazonUnmarshallingException("", null, null);
        Assert.Contains("check ServiceUrl", Translated<StoreUnavailableException>(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_cannot_be_assumed_is_a_matter_of_credentials()
    {
        var error = new AmazonServiceException("User: … is not authorized to perform: sts:AssumeRole");
        Assert.Contains("No AWS credentials", Translated<CredentialsException>(error), StringComparison.Ordinal);
    }

    [Fact]
    public void User_information_of_a_service_url_is_never_shown()
    {
        var options = new S3StoreOptions("mail", ServiceUrl: "http://user:sEcReT@s3.example:9000/");
        var error = new HttpRequestException("", new SocketException((int)SocketError.ConnectionRefused));
        string message = new S3ErrorTranslator(options).Translate(error, S3Call.List)!.Message;
        Assert.Contains("s3.example:9000", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sEcReT", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_of_ours_stays_what_it_is() =>
        Assert.Null(Translator().Translate(new InvalidOperationException(), S3Call.List));

    private static S3ErrorTranslator Translator() => new(new S3StoreOptions("mail", Region: "eu-west-1"));

    private static string Translated<T>(Exception error)
        where T : StoreException => Assert.IsType<T>(Translator().Translate(error, S3Call.List)).Message;
}
