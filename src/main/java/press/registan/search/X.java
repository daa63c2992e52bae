package press.registan.search;
public class X { public static java.util.Map<String,Double> m = new java.util.HashMap<>(); public static double d(String k,double v){ return m.getOrDefault(k,v);} }
